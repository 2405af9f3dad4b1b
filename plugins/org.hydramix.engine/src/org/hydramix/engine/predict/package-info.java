/** Using a trained network on patches. */
package org.hydramix.engine.predict;
