package org.hydramix.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** Walks all settings of all dialogs. */
class DialogsTest {

    /** Titles of all sections, in the order in which a user thinks. */
    private static final List<String> ORDER =
        List.of("Data", "Validation tiles", "Labels", "Training", "Output", "Hardware", "Advanced");

    static List<Field> settings() {
        final List<Field> fields = new ArrayList<>();
        ParameterClasses.all().forEach(type -> fields.addAll(ParameterClasses.settings(type)));
        return fields;
    }

    static List<Class<?>> dialogs() {
        return ParameterClasses.all();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aSettingHasATitleAndSaysWhatItIsAndWhenToChangeIt(final Field field) {
        assertTrue(field.getName().startsWith("m_"), "the key of a setting is its name without m_");
        final Widget widget = field.getAnnotation(Widget.class);
        assertNotNull(widget, "no widget");
        assertTrue(Character.isUpperCase(widget.title().charAt(0)), widget.title());
        final String description = widget.description().strip();
        assertTrue(description.endsWith("."), description);
        assertTrue(description.split("[.?;:]\\s").length >= 2, "says only one thing: " + description);
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void sectionsComeInTheOrderInWhichAUserThinks(final Class<?> dialog) {
        int last = 0;
        for (final Field field : ParameterClasses.settings(dialog)) {
            final Layout layout = field.getAnnotation(Layout.class);
            assertNotNull(layout, "no section: " + field);
            final Section section = layout.value().getAnnotation(Section.class);
            assertNotNull(section, layout.value() + " is no section");
            final int position = ORDER.indexOf(section.title());
            assertTrue(position >= last, field + " comes after a later section");
            assertEquals("Advanced".equals(section.title()), layout.value().isAnnotationPresent(Advanced.class));
            last = position;
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aDefaultIsInsideItsOwnLimits(final Field field) throws ReflectiveOperationException {
        final NumberInputWidget widget = field.getAnnotation(NumberInputWidget.class);
        final boolean number = field.getType() == int.class || field.getType() == double.class;
        if (!number) {
            assertEquals(null, widget, "limits of what is no number");
            return;
        }
        if (widget == null) {
            assertEquals("m_seed", field.getName(), "a number without limits");
            return;
        }
        final double value = ((Number)field.get(ParameterClasses.defaults(field.getDeclaringClass()))).doubleValue();
        if (widget.minValidation() != MinValidation.class) {
            final var min = make(widget.minValidation());
            assertFalse(min.isExclusive(), "KNIME's dialog moves a number 0.1 off such a limit");
            assertTrue(value >= limit(min, "getMin"));
        }
        if (widget.maxValidation() != MaxValidation.class) {
            final var max = make(widget.maxValidation());
            assertFalse(max.isExclusive(), "KNIME's dialog moves a number 0.1 off such a limit");
            assertTrue(value <= limit(max, "getMax"));
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aChoiceIsShownWithALineForEachOption(final Field field) throws ReflectiveOperationException {
        if (!field.getType().isEnum()) {
            return;
        }
        assertTrue(field.isAnnotationPresent(RadioButtonsWidget.class)
            || field.isAnnotationPresent(ValueSwitchWidget.class), "a choice without widget");
        for (final Object constant : field.getType().getEnumConstants()) {
            final Label label = field.getType().getField(((Enum<?>)constant).name()).getAnnotation(Label.class);
            assertNotNull(label, constant + " has no label");
            assertTrue(label.description().endsWith("."), constant + " has no description");
        }
    }

    private static NumberInputWidgetValidation make(final Class<? extends NumberInputWidgetValidation> type)
        throws ReflectiveOperationException {
        return type.getDeclaredConstructor().newInstance();
    }

    private static double limit(final NumberInputWidgetValidation validation, final String getter)
        throws ReflectiveOperationException {
        final Method method = validation.getClass().getDeclaredMethod(getter);
        method.setAccessible(true);
        return (double)method.invoke(validation);
    }
}
