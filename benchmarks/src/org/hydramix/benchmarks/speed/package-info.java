/**
 * {@code ./hydramix bench speed}: how fast the engine is, how much memory it needs, how cost grows with size, and how that
 * compares with the same method in Python. Everything is measured in processes of its own, contenders in turn.
 */
package org.hydramix.benchmarks.speed;
