/** Tests of how settings classes are stored. */
package org.hydramix.host.parameters;
