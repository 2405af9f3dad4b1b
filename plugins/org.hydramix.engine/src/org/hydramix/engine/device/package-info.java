/** The engine below: starting it, choosing a device, and the few calls that only PyTorch's engine offers. */
package org.hydramix.engine.device;
