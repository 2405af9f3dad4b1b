/** Checks that a dialog makes while the user types. They do not protect execution. */
package org.knime.node.parameters.validation;
