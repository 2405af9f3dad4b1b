package org.hydramix.checks.referee;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hydramix.checks.classfile.Access;
import org.hydramix.checks.classfile.Declarations;
import org.hydramix.checks.classfile.Reference.OfMember;
import org.hydramix.checks.listing.ApiType;
import org.hydramix.checks.listing.Listing;
import org.hydramix.checks.listing.Lookup;
import org.hydramix.checks.listing.Lookup.Declared;
import org.hydramix.checks.listing.Member;
import org.hydramix.checks.listing.Modifiers;
import org.objectweb.asm.tree.ClassNode;

/**
 * Checks that the embedded host offers nothing in KNIME's name that KNIME does not offer: each public or protected
 * class of {@code org.knime} with its kind, flags and supertypes, and each such member. It may offer less.
 * <p>
 * A member may be declared by a subclass of the one that declares it in KNIME, because callers are compiled against the
 * type they use, not against the one that declares. For the same reason a bridge that the compiler makes for a more
 * special return type needs no exemption: what it bridges is found in a supertype.
 */
public final class HostReferee {

    private final Map<String, ClassNode> classes;
    private final Listing listing;
    private final Lookup lookup;
    private final Report report;

    private HostReferee(Collection<ClassNode> classes, Listing listing) {
        this.classes = classes.stream().collect(Collectors.toMap(node -> node.name, Function.identity()));
        this.listing = listing;
        lookup = new Lookup(listing.or(Declarations.jdk()));
        report = new Report("The embedded host (" + classes.size() + " classes)");
    }

    /**
     * @param classes the compiled classes of the host's bundles
     * @param listing KNIME's API
     * @return what they offer in KNIME's name, and what of it is not in the listing
     */
    public static Report check(Collection<ClassNode> classes, Listing listing) {
        HostReferee referee = new HostReferee(classes, listing);
        referee.classes.values().stream().filter(node -> Names.isKnime(node.name)).filter(referee::isOffered)
            .forEach(referee::check);
        return referee.report;
    }

    /** A nested class is offered if those around it are. */
    private boolean isOffered(ClassNode node) {
        boolean itself = Access.isOffered(Access.of(node)) && node.outerMethod == null && node.outerClass == null;
        return itself && node.innerClasses.stream()
            .filter(inner -> inner.name.equals(node.name) && inner.outerName != null)
            .map(inner -> classes.get(inner.outerName)).allMatch(outer -> outer != null && isOffered(outer));
    }

    private void check(ClassNode node) {
        ApiType offered = Declarations.type(node, Access::isOffered);
        String name = Names.readable(node.name);
        report.checked().add(name);
        Optional<ApiType> listed = listing.find(node.name);
        if (listed.isEmpty()) {
            report.violations().add("The host offers the class " + name);
            return;
        }
        checkModifiers(name, offered.modifiers(), listed.get().modifiers());
        checkSupertypes(node);
        members(node).forEach(member -> checkMember(node.name, member));
    }

    private void checkModifiers(String name, Modifiers offered, Modifiers listed) {
        if (!offered.allowNoMoreThan(listed)) {
            report.violations().add(name + " is " + offered + " in the host and " + listed + " in KNIME");
        }
    }

    private void checkSupertypes(ClassNode node) {
        Set<String> allowed = lookup.supertypes(node.name);
        offeredSupertypes(node).filter(supertype -> !allowed.contains(supertype)).forEach(supertype -> report
            .violations().add(Names.readable(node.name) + " extends " + Names.readable(supertype) + " in the host only"));
    }

    /** Supertypes as users see them: a package-private class is replaced by its own supertypes. */
    private Stream<String> offeredSupertypes(ClassNode node) {
        return Stream.concat(Stream.ofNullable(node.superName), node.interfaces.stream())
            .flatMap(name -> hidden(name).map(this::offeredSupertypes).orElseGet(() -> Stream.of(name)));
    }

    /** Members that a class declares, or inherits from package-private classes. */
    private Set<Member> members(ClassNode node) {
        Set<Member> members = new TreeSet<>(Declarations.type(node, Access::isOffered).members());
        List<ClassNode> hidden = new ArrayList<>();
        Stream.concat(Stream.ofNullable(node.superName), node.interfaces.stream()).map(this::hidden)
            .flatMap(Optional::stream).forEach(hidden::add);
        hidden.forEach(type -> members(type).stream().filter(member -> !member.isConstructor()).forEach(members::add));
        return members;
    }

    private Optional<ClassNode> hidden(String name) {
        return Optional.ofNullable(classes.get(name)).filter(node -> !isOffered(node));
    }

    private void checkMember(String owner, Member member) {
        String name = new OfMember(owner, member).toString();
        report.checked().add(name);
        if (!(lookup.find(owner, member) instanceof Declared)) {
            report.violations().add("The host offers " + name);
        }
    }
}
