/** Files and folders as a user names them in a dialog or on the command line. */
package org.hydramix.nodes.path;
