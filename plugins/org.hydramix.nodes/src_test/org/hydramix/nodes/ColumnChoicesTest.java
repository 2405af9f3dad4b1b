package org.hydramix.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.hydramix.nodes.dialog.GuessedColumn;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.StateProvider.StateProviderInitializer;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.TypedStringChoice;

/** Settings that name a column of an input table: what they offer, and which one they begin with. */
class ColumnChoicesTest {

    /** A table that another tool has made: other names, other types in between. */
    private static final DataTableSpec FOREIGN = table(Map.of("id", StringCell.TYPE, "Cell type", StringCell.TYPE,
        "Area", DoubleCell.TYPE, "centroid_x", DoubleCell.TYPE, "centroid_y", DoubleCell.TYPE, "Crop",
        PNGImageContent.TYPE));

    /** Settings that name a column which the node can do without. */
    private static final Set<String> NEEDLESS = Set.of("PredictorParameters_pathColumn", "PredictorParameters_xColumn",
        "PredictorParameters_yColumn", "ScorerParameters_confidenceColumn", "ScorerParameters_predictedXColumn",
        "ScorerParameters_predictedYColumn", "ScorerParameters_xColumn", "ScorerParameters_yColumn");

    static List<Field> columns() {
        return ParameterClasses.all().stream().flatMap(type -> ParameterClasses.settings(type).stream())
            .filter(field -> field.isAnnotationPresent(ChoicesProvider.class)).toList();
    }

    @Test
    void thereAreColumnsInFiveDialogs() {
        assertTrue(columns().size() >= 20, columns()::toString);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void onlyFittingColumnsAreOffered(final Field field) throws Exception {
        final List<String> offered = choices(field, FOREIGN, FOREIGN).stream().filter(id -> !id.isEmpty()).toList();
        final String name = field.getName();
        final List<String> expected = name.contains("tile") ? List.of("Crop")
            : name.contains("Class") || name.contains("class") || name.contains("path") ? List.of("Cell type", "id")
                : List.of("Area", "centroid_x", "centroid_y");
        assertEquals(expected, offered);
    }

    /** What has been chosen can be taken back only by an entry of the list, as there is nothing to delete. */
    @ParameterizedTest
    @MethodSource("columns")
    void aColumnThatANodeCanDoWithoutCanBeTakenBack(final Field field) throws Exception {
        final String description = field.getAnnotation(Widget.class).description().replaceAll("\\s+", " ");
        assertFalse(description.contains(" empty"), "a list cannot be emptied");
        final boolean optional = description.contains("Choose <i>(none)</i>");
        assertEquals(optional, choices(field, FOREIGN, FOREIGN).contains(""));
        assertEquals(optional, NEEDLESS.contains(field.getDeclaringClass().getSimpleName() + field.getName().substring(1)));
        assertEquals(optional ? List.of("") : List.of(), choices(field), "before a table is connected");
    }

    /** A column that a new node does not use need not be guessed. */
    static List<Field> neededColumns() throws ReflectiveOperationException {
        final List<Field> needed = new ArrayList<>();
        for (final Field field : columns()) {
            if (!"".equals(field.get(ParameterClasses.defaults(field.getDeclaringClass())))) {
                needed.add(field);
            }
        }
        return needed;
    }

    @ParameterizedTest
    @MethodSource("neededColumns")
    void theDialogGuessesWhatANewNodeBeginsWith(final Field field) throws Exception {
        assertNotNull(field.getAnnotation(ValueProvider.class), "no guess");
        assertEquals(field.getAnnotation(ValueProvider.class).value(),
            field.getAnnotation(ValueReference.class).value(), "the guess looks at another field");
        final String usual = (String)field.get(ParameterClasses.defaults(field.getDeclaringClass()));
        assertEquals(usual, guess(field, usual, table(Map.of())));
        assertEquals(field.get(fresh(field.getDeclaringClass(), FOREIGN, FOREIGN)),
            guess(field, usual, FOREIGN, FOREIGN));
        assertEquals("chosen by the user", guess(field, "chosen by the user", FOREIGN, FOREIGN));
        final List<String> fitting = choices(field, FOREIGN, FOREIGN);
        final DataTableSpec ours = table(Map.of(usual,
            FOREIGN.getColumnSpec(fitting.get(fitting.size() - 1)).getType(), "label", StringCell.TYPE));
        assertEquals(usual, guess(field, usual, ours, ours), "the usual name goes first");
    }

    @Test
    void foreignTablesNeedNoChange() throws Exception {
        assertEquals("{classColumn=Cell type, tileColumn=Crop, xColumn=centroid_x, yColumn=centroid_y}",
            begins("mix.SharpenMixNodeFactory", FOREIGN));
        assertEquals("{tileColumn=Crop, xColumn=centroid_x, yColumn=centroid_y}",
            begins("predictor.PredictorNodeFactory", null, FOREIGN));
        assertEquals("{classColumn=Cell type, confidenceColumn=, predictedClassColumn=Predicted class, "
            + "predictedXColumn=, predictedYColumn=, xColumn=centroid_x, yColumn=centroid_y}",
            begins("scorer.ScorerNodeFactory", FOREIGN, FOREIGN));
        assertEquals("{pathColumn=File}",
            begins("reader.TileReaderNodeFactory", table(Map.of("File", StringCell.TYPE, "Note", StringCell.TYPE))));
    }

    @Test
    void ourOwnTablesNeedNoChange() throws Exception {
        assertEquals("{classColumn=Class, tileColumn=Tile, xColumn=X, yColumn=Y}",
            begins("mix.SharpenMixNodeFactory", TileColumns.labelled()));
        assertEquals("{tileColumn=Tile, xColumn=, yColumn=}",
            begins("predictor.PredictorNodeFactory", null, TileColumns.unlabelled()), "nothing to draw");
    }

    @Test
    void whatCannotBeToldIsLeftToTheUser() throws Exception {
        final DataTableSpec two = table(Map.of("a", PNGImageContent.TYPE, "b", PNGImageContent.TYPE, "c",
            StringCell.TYPE, "d", StringCell.TYPE, "e", DoubleCell.TYPE));
        assertEquals("{classColumn=Class, tileColumn=Tile, xColumn=X, yColumn=Y}",
            begins("mix.SharpenMixNodeFactory", two), "no silent wrong choice");
    }

    private static String begins(final String factory, final PortObjectSpec... specs) throws Exception {
        final Class<?> type = ParameterClasses.ofFactory("org.hydramix.nodes." + factory);
        final NodeParameters parameters = fresh(type, specs);
        final Map<String, Object> chosen = new TreeMap<>();
        for (final Field field : ParameterClasses.settings(type)) {
            if (field.isAnnotationPresent(ValueProvider.class)) {
                chosen.put(field.getName().substring(2), field.get(parameters));
            }
        }
        return chosen.toString();
    }

    private static NodeParameters fresh(final Class<?> type, final PortObjectSpec... specs)
        throws ReflectiveOperationException {
        final Constructor<?> constructor = type.getDeclaredConstructor(NodeParametersInput.class);
        constructor.setAccessible(true);
        return (NodeParameters)constructor.newInstance(input(specs));
    }

    /** @return what would be stored */
    private static List<String> choices(final Field field, final PortObjectSpec... specs) throws Exception {
        final var constructor = field.getAnnotation(ChoicesProvider.class).value().getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance().computeState(input(specs)).stream().map(choice -> choice instanceof StringChoice text
            ? text.id() : ((TypedStringChoice)choice).id()).toList();
    }

    private static String guess(final Field field, final String value, final PortObjectSpec... specs)
        throws ReflectiveOperationException {
        final var constructor = field.getAnnotation(ValueProvider.class).value().getDeclaredConstructor();
        constructor.setAccessible(true);
        final GuessedColumn provider = (GuessedColumn)constructor.newInstance();
        final Supplier<String> current = () -> value;
        provider.init((StateProviderInitializer)Proxy.newProxyInstance(ColumnChoicesTest.class.getClassLoader(),
            new Class<?>[]{StateProviderInitializer.class},
            (proxy, method, arguments) -> "getValueSupplier".equals(method.getName()) ? current : null));
        return provider.computeState(input(specs));
    }

    private static NodeParametersInput input(final PortObjectSpec... specs) {
        final PortType[] types = new PortType[specs.length];
        Arrays.fill(types, BufferedDataTable.TYPE);
        if (specs.length > 0 && specs[0] == null) {
            types[0] = org.hydramix.nodes.port.ModelPortObject.TYPE;
        }
        return (NodeParametersInput)Proxy.newProxyInstance(ColumnChoicesTest.class.getClassLoader(),
            new Class<?>[]{NodeParametersInput.class},
            (proxy, method, arguments) -> "getInPortSpecs".equals(method.getName()) ? specs
                : "getInPortTypes".equals(method.getName()) ? types : null);
    }

    private static DataTableSpec table(final Map<String, DataType> columns) {
        return TileColumns.table("table", new TreeMap<>(columns).entrySet().stream()
            .map(e -> TileColumns.column(e.getKey(), e.getValue())).collect(Collectors.toList()));
    }
}
