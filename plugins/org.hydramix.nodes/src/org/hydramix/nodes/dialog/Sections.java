package org.hydramix.nodes.dialog;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Section;

/** The parts of every dialog, in the order in which a user thinks. A dialog shows those that it has settings for. */
public final class Sections {

    private Sections() {
    }

    /** Where the data comes from. */
    @Section(title = "Data")
    public interface Data {
    }

    /** What is known about the cells. */
    @Section(title = "Labels")
    @After(Data.class)
    public interface Labels {
    }

    /** How pseudo-labels are made and mixed, how the network learns. */
    @Section(title = "Training")
    @After(Labels.class)
    public interface Training {
    }

    /** What the node gives out. */
    @Section(title = "Output")
    @After(Training.class)
    public interface Output {
    }

    /** What it runs on. */
    @Section(title = "Hardware")
    @After(Output.class)
    public interface Hardware {
    }

    /** What is rarely changed. */
    @Section(title = "Advanced")
    @Advanced
    @After(Hardware.class)
    public interface Extra {
    }
}
