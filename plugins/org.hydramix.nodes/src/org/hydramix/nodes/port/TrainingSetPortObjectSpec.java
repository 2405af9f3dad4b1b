package org.hydramix.nodes.port;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.swing.JComponent;

import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.field.FieldSettings;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known about a training set: everything once it exists, little before. */
public final class TrainingSetPortObjectSpec extends AbstractSimplePortObjectSpec {

    /** Registered at the extension point for port types. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<TrainingSetPortObjectSpec> {
    }

    private static final int UNKNOWN = -1;

    private static final String NOT_YET = "not yet known";

    private static final String WHOLE_IMAGES = "wholeImages";

    private static final String PER_CLASS = "labelledPerClass";

    private Optional<List<String>> classNames = Optional.empty();

    private int patchSize = UNKNOWN;

    private double micronsPerPixel = Double.NaN;

    private int labelled = UNKNOWN;

    private int unlabelled = UNKNOWN;

    private int[] labelledPerClass = {};

    private boolean wholeImages;

    private Optional<Recipe> recipe = Optional.empty();

    /** Before execution: nothing is known. Also for the serializer. */
    public TrainingSetPortObjectSpec() {
        // the fields say so
    }

    /**
     * A training set that will be made.
     *
     * @param classNames in the order of the probabilities; empty if they are not known yet
     * @param patchSize side of a patch in px; empty if it is not known yet
     * @param micronsPerPixel resolution in µm/px; NaN if it is not known yet
     * @param recipe how training will guess, sharpen and mix
     */
    public TrainingSetPortObjectSpec(final Optional<List<String>> classNames, final OptionalInt patchSize,
        final double micronsPerPixel, final Recipe recipe) {
        this.classNames = classNames.map(List::copyOf);
        this.patchSize = patchSize.orElse(UNKNOWN);
        this.micronsPerPixel = micronsPerPixel;
        this.recipe = Optional.of(recipe);
    }

    TrainingSetPortObjectSpec(final TrainingContent content) {
        classNames = content.classNames().isEmpty() ? Optional.empty() : Optional.of(content.classNames());
        patchSize = content.patchSize();
        micronsPerPixel = content.micronsPerPixel();
        labelled = content.labelled();
        unlabelled = content.unlabelled();
        labelledPerClass = content.labelledPerClass();
        recipe = Optional.of(content.recipe());
        wholeImages = content instanceof TrainingContent.Images;
    }

    /** @return the same, saying that it will hold whole images with all their cells */
    public TrainingSetPortObjectSpec ofWholeImages() {
        final var spec = new TrainingSetPortObjectSpec(classNames, OptionalInt.of(FieldSettings.DEFAULT.patchSize()),
            micronsPerPixel, recipe.orElse(Recipe.DEFAULT));
        spec.wholeImages = true;
        return spec;
    }

    /** @return whether it holds whole images with all their cells rather than tiles, as far as that is known */
    public boolean wholeImages() {
        return wholeImages;
    }

    /** @return the classes in the order of the probabilities; empty as long as they are not known */
    public Optional<List<String>> classNames() {
        return classNames;
    }

    /** @return side of a patch in px; empty as long as it is not known */
    public OptionalInt patchSize() {
        return known(patchSize);
    }

    /** @return resolution in µm/px; NaN if it is not known */
    public double micronsPerPixel() {
        return micronsPerPixel;
    }

    /** @return number of labelled patches or annotated images; empty as long as it is not known */
    public OptionalInt labelled() {
        return known(labelled);
    }

    /** @return number of unlabelled patches or images; empty as long as it is not known */
    public OptionalInt unlabelled() {
        return known(unlabelled);
    }

    /** @return number of labelled patches or cells of each class, in the order of the classes; empty if it is not known */
    public List<Integer> labelledPerClass() {
        return IntStream.of(labelledPerClass).boxed().toList();
    }

    /** @return how training guesses, sharpens and mixes; empty as long as it is not known */
    public Optional<Recipe> recipe() {
        return recipe;
    }

    private static OptionalInt known(final int value) {
        return value == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Override
    protected void save(final ModelContentWO model) {
        StoredNames.save(classNames, model);
        model.addInt("patchSize", patchSize);
        model.addDouble("micronsPerPixel", micronsPerPixel);
        model.addInt("labelled", labelled);
        model.addInt("unlabelled", unlabelled);
        model.addIntArray(PER_CLASS, labelledPerClass);
        model.addBoolean(WHOLE_IMAGES, wholeImages);
        StoredRecipe.save(recipe, model);
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        classNames = StoredNames.load(model);
        patchSize = model.getInt("patchSize");
        micronsPerPixel = model.getDouble("micronsPerPixel");
        labelled = model.getInt("labelled");
        unlabelled = model.getInt("unlabelled");
        // version 1.0.0 did not store these
        labelledPerClass = model.containsKey(PER_CLASS) ? model.getIntArray(PER_CLASS) : new int[0];
        wholeImages = model.getBoolean(WHOLE_IMAGES, false);
        recipe = StoredRecipe.load(model);
    }

    @Override
    public JComponent[] getViews() {
        final Facts facts = new Facts();
        describe(facts);
        return new JComponent[]{facts.table("Training set")};
    }

    /** Adds what is known. */
    void describe(final Facts facts) {
        facts.add(wholeImages ? "Annotated images" : "Labelled tiles", words(labelled));
        for (int c = 0; c < labelledPerClass.length && classNames.isPresent(); c++) {
            facts.add((wholeImages ? "  cells of class " : "  of class ") + classNames.get().get(c), String.valueOf(labelledPerClass[c]));
        }
        facts.add(wholeImages ? "Unlabelled images" : "Unlabelled tiles", words(unlabelled))
            .add("Patch", patchSize == UNKNOWN ? NOT_YET : patchSize + " px")
            .add("Resolution", micronsPerPixel, " µm/px");
        recipe.ifPresent(r -> StoredRecipe.describe(r, facts));
    }

    private static String words(final int count) {
        return count == UNKNOWN ? NOT_YET : String.valueOf(count);
    }

    String summary() {
        if (labelled == UNKNOWN) {
            return "Training set, not yet made";
        }
        if (wholeImages) {
            return labelled + " annotated and " + unlabelled + " unlabelled images, " + classNames
                .map(names -> names.size() - 1 + " classes of cells: " + perClass(names.subList(0, names.size() - 1)))
                .orElse("classes not yet known");
        }
        return labelled + " labelled and " + unlabelled + " unlabelled tiles of " + patchSize + " px, "
            + classNames.map(names -> names.size() + " classes: " + perClass(names)).orElse("classes not yet known");
    }

    private String perClass(final List<String> names) {
        return IntStream.range(0, names.size())
            .mapToObj(c -> names.get(c) + (c < labelledPerClass.length ? " (" + labelledPerClass[c] + ")" : ""))
            .collect(Collectors.joining(", "));
    }
}
