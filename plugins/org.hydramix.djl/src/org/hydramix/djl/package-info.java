/**
 * The one place that boots the deep-learning engine (DJL with PyTorch): class loader, native libraries, memory
 * allocator, no download, no telemetry.
 */
package org.hydramix.djl;
