package org.hydramix.nodes.scorer;

import org.hydramix.nodes.dialog.HoldsTiles;
import org.hydramix.nodes.dialog.Sections;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;

/** As {@link Sections.Labels}, and not there if the truth is whole images, which carry their labels with them. */
@Section(title = "Labels")
@Effect(predicate = HoldsTiles.Second.class, type = EffectType.SHOW)
@After(Sections.Data.class)
@Before(Sections.Training.class)
interface TileLabels {
}
