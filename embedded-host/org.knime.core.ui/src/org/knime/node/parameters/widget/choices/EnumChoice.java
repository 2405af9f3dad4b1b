package org.knime.node.parameters.widget.choices;

/**
 * A constant to choose.
 *
 * @param id the constant
 * @param text what the user sees
 * @param <E> the type of the constant
 */
public record EnumChoice<E extends Enum<E>>(E id, String text) {

    /**
     * @param constant the constant
     * @param <E> its type
     * @return that choice, shown as its {@link Label} says, else by its name
     */
    public static <E extends Enum<E>> EnumChoice<E> fromEnumConst(final E constant) {
        return new EnumChoice<>(constant, text(constant));
    }

    private static String text(final Enum<?> constant) {
        try {
            final Label label = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Label.class);
            return label == null ? constant.name() : label.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("The enum constant " + constant + " has no field.", e);
        }
    }
}
