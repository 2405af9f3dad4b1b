package org.hydramix.checks.classfile;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hydramix.checks.classfile.Reference.OfClass;
import org.hydramix.checks.classfile.Reference.OfMember;
import org.hydramix.checks.listing.Member;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Collects all that a class refers to, its own members included. */
public final class References {

    private References() {
    }

    /**
     * @param node a compiled class
     * @return classes and members named in descriptors, generic signatures, instructions, method handles, lambdas and
     *         annotations
     */
    public static Set<Reference> of(ClassNode node) {
        Set<Reference> references = new LinkedHashSet<>();
        node.accept(new ClassRemapper(new ClassNode(), new Recorder(references)));
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                    addLambda(dynamic, references);
                }
            }
        }
        Annotations.collect(node, references);
        return references;
    }

    /** The method of the functional interface that a lambda or method reference implements. */
    private static void addLambda(InvokeDynamicInsnNode dynamic, Set<Reference> references) {
        boolean isLambda = "java/lang/invoke/LambdaMetafactory".equals(dynamic.bsm.getOwner());
        if (isLambda && dynamic.bsmArgs[0] instanceof Type erased) {
            String owner = Type.getReturnType(dynamic.desc).getInternalName();
            references.add(new OfMember(owner, new Member(dynamic.name, erased.getDescriptor())));
        }
    }

    /** ASM asks a remapper for the new name of everything in a class; this one notes the question and renames nothing. */
    private static final class Recorder extends Remapper {

        private final Set<Reference> references;

        Recorder(Set<Reference> references) {
            this.references = references;
        }

        @Override
        public String map(String internalName) {
            references.add(new OfClass(internalName));
            return internalName;
        }

        @Override
        public String mapMethodName(String owner, String name, String descriptor) {
            if (!"<clinit>".equals(name)) {
                references.add(new OfMember(owner, new Member(name, descriptor)));
            }
            return name;
        }

        @Override
        public String mapFieldName(String owner, String name, String descriptor) {
            references.add(new OfMember(owner, new Member(name, descriptor)));
            return name;
        }
    }
}
