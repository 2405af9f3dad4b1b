/** Tests of saving. */
package org.hydramix.host.save;
