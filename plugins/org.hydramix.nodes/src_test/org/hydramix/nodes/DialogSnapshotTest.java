package org.hydramix.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;

/**
 * Compares each dialog with the one that was reviewed last. A key that vanishes would lose users' settings; everything
 * else should change only on purpose: then run this test with {@code -Dhydramix.snapshots.update=true} and look at the
 * difference.
 */
class DialogSnapshotTest {

    private static final Path SNAPSHOTS = Path.of("src_test/dialogs");

    static List<Class<?>> dialogs() {
        return ParameterClasses.all();
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void theDialogIsAsReviewed(final Class<?> dialog) throws Exception {
        final Path file = SNAPSHOTS.resolve(dialog.getSimpleName() + ".txt");
        final String now = describe(dialog);
        if (Boolean.getBoolean("hydramix.snapshots.update")) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(file, now);
        }
        assertEquals(Files.readString(file), now);
    }

    private static String describe(final Class<?> dialog) throws ReflectiveOperationException {
        final Object defaults = ParameterClasses.defaults(dialog);
        final StringBuilder text = new StringBuilder();
        Class<?> section = null;
        for (final Field field : ParameterClasses.settings(dialog)) {
            final Class<?> here = field.getAnnotation(Layout.class).value();
            if (here != section) {
                text.append("== ").append(here.getAnnotation(Section.class).title());
                section(here).forEach(word -> text.append(", ").append(word));
                text.append('\n');
                section = here;
            }
            text.append(field.getName().substring(2)).append(" (").append(field.getType().getSimpleName())
                .append(") = ").append(value(field.get(defaults))).append("\n    \"")
                .append(field.getAnnotation(Widget.class).title()).append('"');
            setting(field).forEach(word -> text.append(", ").append(word));
            text.append('\n');
        }
        return text.toString();
    }

    private static String value(final Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    private static List<String> section(final Class<?> section) {
        final List<String> words = new ArrayList<>();
        if (section.isAnnotationPresent(Advanced.class)) {
            words.add("advanced");
        }
        if (section.isAnnotationPresent(Effect.class)) {
            words.add(effect(section.getAnnotation(Effect.class)));
        }
        return words;
    }

    private static List<String> setting(final Field field) {
        final List<String> words = new ArrayList<>();
        if (field.isAnnotationPresent(Advanced.class)) {
            words.add("advanced");
        }
        if (field.getType().isEnum()) {
            words.add((field.isAnnotationPresent(RadioButtonsWidget.class) ? "radio buttons" : "value switch")
                + Arrays.stream(field.getType().getEnumConstants()).map(String::valueOf)
                    .collect(Collectors.joining(" | ", " ", "")));
        }
        if (field.isAnnotationPresent(NumberInputWidget.class)) {
            final NumberInputWidget limits = field.getAnnotation(NumberInputWidget.class);
            words.add("limits " + limits.minValidation().getSimpleName() + " "
                + limits.maxValidation().getSimpleName());
        }
        if (field.isAnnotationPresent(ChoicesProvider.class)) {
            words.add("choices " + field.getAnnotation(ChoicesProvider.class).value().getSimpleName());
        }
        if (field.isAnnotationPresent(ValueProvider.class)) {
            words.add("guessed " + field.getAnnotation(ValueProvider.class).value().getSimpleName());
        }
        if (field.isAnnotationPresent(Effect.class)) {
            words.add(effect(field.getAnnotation(Effect.class)));
        }
        Arrays.stream(field.getAnnotations()).map(a -> a.annotationType().getSimpleName())
            .filter(name -> name.startsWith("LocalFile")).forEach(words::add);
        return words;
    }

    private static String effect(final Effect effect) {
        return effect.type() + " if " + effect.predicate().getSimpleName();
    }
}
