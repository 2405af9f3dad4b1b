/** The promises of the command line, tested as a user meets them: real launcher, real workflows, real training. */
package org.hydramix.acceptance;
