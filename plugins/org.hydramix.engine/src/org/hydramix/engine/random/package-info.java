/** Reproducible randomness: every random choice is a function of the seed and of what it is for, not of what came before. */
package org.hydramix.engine.random;
