package org.hydramix.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.DotLabel;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A trained network. Depends on nothing but the training data, its settings and the seed: no time, no host, no path.
 *
 * @param network what to build
 * @param classNames in the order of the class head
 * @param micronsPerPixel of the patches that it was trained on, in µm/px; NaN if unknown
 * @param normalisation of the pixels
 * @param parameters flat vector, see {@link WideResNet#parameters()}; shared, do not write to it
 * @param statistics flat vector, see {@link WideResNet#statistics()}; shared, do not write to it
 * @param provenance a JSON object: how the model came to be
 * @param detection how cells of whole images are best read off, if that was found out on validation images
 */
public record HydraMixModel(NetworkSpec network, List<String> classNames, double micronsPerPixel,
    Normalisation normalisation, float[] parameters, float[] statistics, String provenance,
    Optional<DetectionTuning> detection) {

    /** @throws IllegalArgumentException if the parts do not belong together */
    public HydraMixModel {
        classNames = List.copyOf(classNames);
        Objects.requireNonNull(normalisation);
        Objects.requireNonNull(provenance);
        Objects.requireNonNull(detection);
        if (classNames.size() != network.classes()) {
            throw new IllegalArgumentException("The network tells " + network.classes() + " classes apart, but "
                + classNames.size() + " names are given.");
        }
        final int known = detection.map(tuning -> tuning.classShares().size()).orElse(0);
        if (known != 0 && known != classNames.stream().filter(name -> !DotLabel.BACKGROUND.equals(name)).count()) {
            throw new IllegalArgumentException(known + " class shares do not fit the classes " + classNames + ".");
        }
        final var net = new WideResNet(network);
        if (parameters.length != net.parameters().length() || statistics.length != net.statistics().length()) {
            throw new IllegalArgumentException("The network has " + net.parameters().length() + " parameters and "
                + net.statistics().length() + " statistics, not " + parameters.length + " and " + statistics.length
                + ".");
        }
    }

    /** A model that was not tuned for whole images. */
    public HydraMixModel(final NetworkSpec network, final List<String> classNames, final double micronsPerPixel,
        final Normalisation normalisation, final float[] parameters, final float[] statistics,
        final String provenance) {
        this(network, classNames, micronsPerPixel, normalisation, parameters, statistics, provenance,
            Optional.empty());
    }

    /** @return the same, tuned for whole images */
    public HydraMixModel withDetection(final DetectionTuning tuning) {
        return new HydraMixModel(network, classNames, micronsPerPixel, normalisation, parameters, statistics,
            provenance, Optional.of(tuning));
    }

    /**
     * @return {@code [classes]}, class shares of the labels that it learnt from; even shares if the provenance does not
     *         tell, as in a model that was not trained here
     */
    public float[] labelledShares() {
        final float[] shares = new float[classNames.size()];
        Arrays.fill(shares, 1f / shares.length);
        if (JsonParser.parseString(provenance).getAsJsonObject().get("data") instanceof JsonObject data
            && data.get("labelledShares") instanceof JsonArray told && told.size() == shares.length) {
            for (int c = 0; c < shares.length; c++) {
                shares[c] = told.get(c).getAsFloat();
            }
        }
        return shares;
    }

    /**
     * @param tiles colours of the tiles that this model is to look at
     * @throws EngineException if it was trained on others: it would be wrong without a sign of it
     */
    public void requireColours(final Colours tiles) throws EngineException {
        if (tiles != normalisation.colours()) {
            throw new EngineException("The model was trained on tiles whose colours are "
                + (tiles == Colours.NORMALISED ? "as scanned, but these are normalised"
                    : "normalised, but these are as scanned")
                + ". Read the tiles with the setting for stain that the model was trained with.");
        }
    }
}
