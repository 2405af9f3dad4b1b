package org.hydramix.nodes.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.hydramix.nodes.port.TrainingSetPortObject;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.EffectPredicateProvider.PredicateInitializer;

class HoldsTilesTest {

    private static final DataTableSpec TILES = TileColumns.labelled();

    private static final DataTableSpec IMAGES = TileColumns.annotated();

    @Test
    void labelsAreAskedForUnlessTheTableHoldsWholeImages() {
        assertShown(true, new HoldsTiles.First(), TILES, null);
        assertShown(false, new HoldsTiles.First(), IMAGES, null);
        assertShown(true, new HoldsTiles.First(), null, null);
        assertShown(true, new HoldsTiles.Second(), IMAGES, TILES);
        assertShown(false, new HoldsTiles.Second(), TILES, IMAGES);
    }

    private static void assertShown(final boolean shown, final HoldsTiles effect, final PortObjectSpec... tables) {
        assertEquals(shown, condition(effect).test(input(tables)), Arrays.toString(tables));
    }

    private static Predicate<NodeParametersInput> condition(final HoldsTiles effect) {
        final AtomicReference<Object> condition = new AtomicReference<>();
        effect.init(answering(PredicateInitializer.class, (proxy, method, arguments) -> {
            assertEquals("getConstant", method.getName());
            condition.set(arguments[0]);
            return null;
        }));
        @SuppressWarnings("unchecked")
        final var found = (Predicate<NodeParametersInput>)condition.get();
        return found;
    }

    /** Another port comes first, as in Sharpen &amp; Mix. */
    private static NodeParametersInput input(final PortObjectSpec... tables) {
        final PortObjectSpec[] specs = new PortObjectSpec[tables.length + 1];
        System.arraycopy(tables, 0, specs, 1, tables.length);
        final PortType[] types = new PortType[specs.length];
        Arrays.fill(types, BufferedDataTable.TYPE);
        types[0] = TrainingSetPortObject.TYPE;
        return answering(NodeParametersInput.class,
            (proxy, method, arguments) -> "getInPortSpecs".equals(method.getName()) ? specs : types);
    }

    private static <T> T answering(final Class<T> type, final InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }
}
