/** Tests of the command line. */
package org.hydramix.host.batch;
