/** How long-running work reports progress and is cancelled, without knowing who asks. */
package org.hydramix.engine.monitor;
