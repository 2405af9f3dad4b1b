package org.hydramix.nodes.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.hydramix.engine.device.ComputeDevice;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.nodes.tile.Resolution;
import org.hydramix.nodes.tile.TableFacts;
import org.knime.core.data.DataTableSpec;

/** What a user should know before pressing <i>Execute</i>, collected: a node has one message. */
public final class Warnings {

    private final List<String> messages = new ArrayList<>();

    /**
     * @param message one of them, if there is something to say
     * @return this
     */
    public Warnings add(final Optional<String> message) {
        message.filter(text -> !messages.contains(text)).ifPresent(messages::add);
        return this;
    }

    /**
     * @param preference where the network shall run
     * @return this, with a warning if it cannot run there
     */
    public Warnings addDevice(final DevicePreference preference) {
        return add(ComputeDevice.missing(preference));
    }

    /**
     * @param model resolution that a model was trained on, in µm/px; NaN if unknown
     * @param tiles a table of tiles, whose resolutions KNIME may know
     * @return this, with a warning if some tiles show the tissue in another size
     */
    public Warnings addResolution(final double model, final DataTableSpec tiles) {
        return add(Resolution.mismatch(model, TableFacts.finest(tiles))
            .or(() -> Resolution.mismatch(model, TableFacts.coarsest(tiles))));
    }

    /** @param output takes the message, if there is one */
    public void show(final Consumer<String> output) {
        if (!messages.isEmpty()) {
            output.accept(String.join("\n", messages));
        }
    }
}
