/** What the build checks of the project as a whole, beyond the tests of its modules. */
package org.hydramix.checks;
