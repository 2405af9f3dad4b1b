package org.hydramix.nodes.reader;

import org.hydramix.nodes.dialog.Sections;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;

/** As {@link Sections.Labels}, and not there when no annotations are read. */
@Section(title = "Labels")
@Effect(predicate = TileReaderEffects.ReadsAnnotations.class, type = EffectType.SHOW)
@After(Sections.Data.class)
@Before(Sections.Training.class)
interface CellLabels {
}
