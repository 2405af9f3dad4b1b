package org.hydramix.nodes;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.knime.node.parameters.NodeParameters;

/** The settings of each node. */
final class ParameterClasses {

    /** Class of the settings by class of the factory. */
    static final Map<String, String> BY_FACTORY =
        Map.of("reader.TileReaderNodeFactory", "reader.TileReaderParameters", "pseudolabel.PseudoLabelerNodeFactory",
            "pseudolabel.PseudoLabelerParameters", "mix.SharpenMixNodeFactory", "mix.SharpenMixParameters",
            "learner.LearnerNodeFactory", "learner.LearnerParameters", "predictor.PredictorNodeFactory",
            "predictor.PredictorParameters", "scorer.ScorerNodeFactory", "scorer.ScorerParameters");

    private static final String PACKAGE = "org.hydramix.nodes.";

    private ParameterClasses() {
    }

    static List<Class<?>> all() {
        return BY_FACTORY.values().stream().sorted().<Class<?>> map(ParameterClasses::load).toList();
    }

    static Class<?> ofFactory(final String factory) {
        return load(BY_FACTORY.get(factory.substring(PACKAGE.length())));
    }

    private static Class<?> load(final String name) {
        try {
            return Class.forName(PACKAGE + name);
        } catch (final ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    static NodeParameters defaults(final Class<?> type) throws ReflectiveOperationException {
        final var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (NodeParameters)constructor.newInstance();
    }

    static List<Field> settings(final Class<?> type) {
        final List<Field> fields =
            Arrays.stream(type.getDeclaredFields()).filter(f -> !Modifier.isStatic(f.getModifiers())).toList();
        fields.forEach(f -> f.setAccessible(true));
        return fields;
    }
}
