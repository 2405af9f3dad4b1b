/** Which workflow the running code belongs to. */
package org.hydramix.host.context;
