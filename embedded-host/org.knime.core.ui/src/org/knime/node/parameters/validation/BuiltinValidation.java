package org.knime.node.parameters.validation;

/** A check that a dialog makes while the user types. */
public interface BuiltinValidation {

    /** @return what the dialog says if the check fails */
    String getErrorMessage();
}
