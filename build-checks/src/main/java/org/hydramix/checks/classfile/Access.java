package org.hydramix.checks.classfile;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Access flags. */
public final class Access {

    private Access() {
    }

    /**
     * @param node a class
     * @return its flags as written in the source; those of a nested class stand apart from the class's own, which
     *         only know public and package-private
     */
    public static int of(ClassNode node) {
        return node.innerClasses.stream().filter(inner -> inner.name.equals(node.name)).mapToInt(inner -> inner.access)
            .findFirst().orElse(node.access);
    }

    /**
     * @param access flags
     * @return whether they say public or protected
     */
    public static boolean isOffered(int access) {
        return has(access, Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED);
    }

    /**
     * @param access flags
     * @param flags flags asked for
     * @return whether one of them is set
     */
    public static boolean has(int access, int flags) {
        return (access & flags) != 0;
    }
}
