package org.hydramix.nodes.pseudolabel;

import org.hydramix.nodes.dialog.Sections;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;

/** Parts of the dialog that are there only with a model: without one, nothing is computed here. */
final class ModelSections {

    private ModelSections() {
    }

    /** As {@link Sections.Hardware}. */
    @Section(title = "Hardware")
    @Effect(predicate = PseudoLabelerParameters.HasModel.class, type = EffectType.SHOW)
    @After(Sections.Output.class)
    interface Hardware {
    }

    /** As {@link Sections.Extra}. */
    @Section(title = "Advanced")
    @Advanced
    @Effect(predicate = PseudoLabelerParameters.HasModel.class, type = EffectType.SHOW)
    @After(Hardware.class)
    interface Extra {
    }
}
