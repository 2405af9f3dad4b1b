package org.hydramix.checks.referee;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hydramix.checks.classfile.Access;
import org.hydramix.checks.classfile.Declarations;
import org.hydramix.checks.classfile.Reference.OfMember;
import org.hydramix.checks.listing.ApiType;
import org.hydramix.checks.listing.Listing;
import org.hydramix.checks.listing.Lookup;
import org.hydramix.checks.listing.Lookup.Declared;
import org.hydramix.checks.listing.Member;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Methods of KNIME's that the host leaves out and that classes of ours leave to KNIME. Were one of them abstract in
 * KNIME, our class would compile against the host and fail in KNIME. The listing does not tell, so each needs evidence.
 */
public final class OpenMethods {

    private OpenMethods() {
    }

    /**
     * @param bundles the classes of our bundles
     * @param host the classes of the host
     * @param listing KNIME's API
     * @return methods as {@code class#name descriptor} with the class that declares them in KNIME
     */
    public static SortedSet<String> find(Collection<ClassNode> bundles, Collection<ClassNode> host, Listing listing) {
        List<ClassNode> compiled = new ArrayList<>(bundles);
        compiled.addAll(host);
        Lookup here = new Lookup(Declarations.of(compiled).or(Declarations.jdk()));
        Lookup inKnime = new Lookup(Declarations.of(bundles).or(listing));
        SortedSet<String> open = new TreeSet<>();
        bundles.stream().filter(node -> !Access.has(node.access, Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE))
            .forEach(node -> inKnime.supertypes(node.name).stream().filter(Names::isKnime)
                .flatMap(supertype -> methods(supertype, listing))
                .filter(method -> !(here.find(node.name, method.member()) instanceof Declared))
                .map(OfMember::toString).forEach(open::add));
        return open;
    }

    private static Stream<OfMember> methods(String type, Listing listing) {
        return listing.find(type).stream().map(ApiType::members).flatMap(Collection::stream)
            .filter(OpenMethods::isMethod).map(member -> new OfMember(type, member));
    }

    private static boolean isMethod(Member member) {
        return !member.isConstructor() && member.descriptor().startsWith("(");
    }
}
