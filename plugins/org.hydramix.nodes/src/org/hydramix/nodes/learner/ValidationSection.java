package org.hydramix.nodes.learner;

import org.hydramix.nodes.dialog.Sections;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;

/** The columns of the validation tiles: data and labels in one, and nothing at all as long as none are connected. */
@Section(title = "Validation tiles")
@Effect(predicate = LearnerEffects.HasValidation.class, type = EffectType.SHOW)
@Before(Sections.Training.class)
interface ValidationSection {
}
