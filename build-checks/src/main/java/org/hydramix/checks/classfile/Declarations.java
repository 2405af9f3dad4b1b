package org.hydramix.checks.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.hydramix.checks.listing.ApiType;
import org.hydramix.checks.listing.Member;
import org.hydramix.checks.listing.Modifiers;
import org.hydramix.checks.listing.Modifiers.Kind;
import org.hydramix.checks.listing.Types;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** What classes declare, in the terms of the listing. */
public final class Declarations {

    private Declarations() {
    }

    /**
     * @param classes compiled classes
     * @return them as a source of types, each with all its members
     */
    public static Types of(Collection<ClassNode> classes) {
        Map<String, ApiType> types = classes.stream()
            .collect(Collectors.toMap(node -> node.name, node -> type(node, access -> true), (first, same) -> first));
        return name -> Optional.ofNullable(types.get(name));
    }

    /** @return the types of the JDK that runs this, of the packages {@code java} and {@code javax} */
    public static Types jdk() {
        Map<String, Optional<ApiType>> known = new ConcurrentHashMap<>();
        return name -> name.startsWith("java/") || name.startsWith("javax/")
            ? known.computeIfAbsent(name, Declarations::jdkType) : Optional.empty();
    }

    private static Optional<ApiType> jdkType(String name) {
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class")) {
            return in == null ? Optional.empty() : Optional.of(type(ClassFiles.read(in), Access::isOffered));
        } catch (IOException e) {
            throw new UncheckedIOException("The JDK's class " + name + " cannot be read", e);
        }
    }

    /**
     * @param node a compiled class
     * @param wanted chooses members by their access flags
     * @return the class with the chosen members
     */
    public static ApiType type(ClassNode node, IntPredicate wanted) {
        Set<Member> members = new LinkedHashSet<>();
        node.fields.stream().filter(f -> wanted.test(f.access)).forEach(f -> members.add(new Member(f.name, f.desc)));
        node.methods.stream().filter(m -> wanted.test(m.access)).forEach(m -> members.add(new Member(m.name, m.desc)));
        return new ApiType(node.name, modifiers(node), Optional.ofNullable(node.superName),
            List.copyOf(node.interfaces), members);
    }

    private static Modifiers modifiers(ClassNode node) {
        int access = Access.of(node);
        Kind kind = kind(access);
        boolean isAbstract = Access.has(access, Opcodes.ACC_ABSTRACT) && !Access.has(access, Opcodes.ACC_INTERFACE);
        return new Modifiers(Access.has(access, Opcodes.ACC_PROTECTED), isAbstract,
            Access.has(access, Opcodes.ACC_FINAL), kind);
    }

    private static Kind kind(int access) {
        if (Access.has(access, Opcodes.ACC_ANNOTATION)) {
            return Kind.ANNOTATION;
        }
        if (Access.has(access, Opcodes.ACC_INTERFACE)) {
            return Kind.INTERFACE;
        }
        return Access.has(access, Opcodes.ACC_ENUM) ? Kind.ENUM : Kind.CLASS;
    }
}
