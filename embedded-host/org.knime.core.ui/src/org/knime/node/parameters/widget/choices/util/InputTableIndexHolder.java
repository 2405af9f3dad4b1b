package org.knime.node.parameters.widget.choices.util;

/** Says which input the columns come from. */
public interface InputTableIndexHolder {

    /** @return 0 for the first port after the flow variable port */
    default int getInputTableIndex() {
        return 0;
    }
}
