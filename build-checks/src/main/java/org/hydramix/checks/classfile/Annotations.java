package org.hydramix.checks.classfile;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hydramix.checks.classfile.Reference.OfEmptyArray;
import org.hydramix.checks.classfile.Reference.OfMember;
import org.hydramix.checks.listing.Member;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** Collects the attributes that annotations set, and the enum constants that they set them to. */
final class Annotations {

    private static final Map<Class<?>, Type> PRIMITIVES = Map.of(Boolean.class, Type.BOOLEAN_TYPE, Byte.class,
        Type.BYTE_TYPE, Character.class, Type.CHAR_TYPE, Short.class, Type.SHORT_TYPE, Integer.class, Type.INT_TYPE,
        Long.class, Type.LONG_TYPE, Float.class, Type.FLOAT_TYPE, Double.class, Type.DOUBLE_TYPE);

    private Annotations() {
    }

    static void collect(ClassNode node, Set<Reference> references) {
        of(node).forEach(annotation -> addAttributes(annotation, references));
        node.methods.stream().filter(method -> method.annotationDefault != null)
            .forEach(method -> descriptor(method.annotationDefault, references));
    }

    private static Stream<? extends AnnotationNode> of(ClassNode node) {
        return Stream.of(
            all(node.visibleAnnotations, node.invisibleAnnotations, node.visibleTypeAnnotations,
                node.invisibleTypeAnnotations),
            node.fields.stream().flatMap(Annotations::of),
            node.methods.stream().flatMap(Annotations::of),
            node.recordComponents == null ? Stream.<AnnotationNode>empty()
                : node.recordComponents.stream().flatMap(Annotations::of))
            .flatMap(annotations -> annotations);
    }

    private static Stream<AnnotationNode> of(FieldNode field) {
        return all(field.visibleAnnotations, field.invisibleAnnotations, field.visibleTypeAnnotations,
            field.invisibleTypeAnnotations);
    }

    private static Stream<AnnotationNode> of(RecordComponentNode component) {
        return all(component.visibleAnnotations, component.invisibleAnnotations, component.visibleTypeAnnotations,
            component.invisibleTypeAnnotations);
    }

    private static Stream<AnnotationNode> of(MethodNode method) {
        Stream<AnnotationNode> parameters = Stream
            .of(method.visibleParameterAnnotations, method.invisibleParameterAnnotations)
            .filter(lists -> lists != null).flatMap(Stream::of).flatMap(Annotations::all);
        return Stream.concat(all(method.visibleAnnotations, method.invisibleAnnotations, method.visibleTypeAnnotations,
            method.invisibleTypeAnnotations), parameters);
    }

    @SafeVarargs
    private static Stream<AnnotationNode> all(List<? extends AnnotationNode>... lists) {
        return Stream.of(lists).filter(list -> list != null).flatMap(Collection::stream);
    }

    private static void addAttributes(AnnotationNode annotation, Set<Reference> references) {
        List<Object> namesAndValues = annotation.values == null ? List.of() : annotation.values;
        String owner = Type.getType(annotation.desc).getInternalName();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            String name = (String)namesAndValues.get(i);
            String type = descriptor(namesAndValues.get(i + 1), references);
            references.add(type.isEmpty() ? new OfEmptyArray(owner, name)
                : new OfMember(owner, new Member(name, "()" + type)));
        }
    }

    /** @return the descriptor of a value in ASM's form; empty for an empty array */
    private static String descriptor(Object value, Set<Reference> references) {
        if (value instanceof String[] constant) {
            references.add(new OfMember(Type.getType(constant[0]).getInternalName(),
                new Member(constant[1], constant[0])));
            return constant[0];
        }
        if (value instanceof AnnotationNode nested) {
            addAttributes(nested, references);
            return nested.desc;
        }
        if (value instanceof List<?> list) {
            List<String> elements = list.stream().map(element -> descriptor(element, references)).toList();
            return elements.isEmpty() ? "" : "[" + elements.get(0);
        }
        if (value.getClass().isArray()) {
            return Array.getLength(value) == 0 ? "" : Type.getDescriptor(value.getClass());
        }
        if (value instanceof Type) {
            return Type.getDescriptor(Class.class);
        }
        return PRIMITIVES.getOrDefault(value.getClass(), Type.getType(value.getClass())).getDescriptor();
    }
}
