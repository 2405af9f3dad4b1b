package org.hydramix.checks.referee;

import java.util.Collection;
import org.hydramix.checks.classfile.Declarations;
import org.hydramix.checks.classfile.Reference;
import org.hydramix.checks.classfile.Reference.OfClass;
import org.hydramix.checks.classfile.Reference.OfEmptyArray;
import org.hydramix.checks.classfile.Reference.OfMember;
import org.hydramix.checks.classfile.References;
import org.hydramix.checks.listing.ApiType;
import org.hydramix.checks.listing.Listing;
import org.hydramix.checks.listing.Lookup;
import org.hydramix.checks.listing.Lookup.Absent;
import org.hydramix.checks.listing.Lookup.Declared;
import org.hydramix.checks.listing.Lookup.Unknown;
import org.hydramix.checks.listing.Types;
import org.objectweb.asm.tree.ClassNode;

/** Checks that all that bundles use of KNIME is in the listing. */
public final class BundleReferee {

    private final Listing listing;
    private final Types own;
    private final Lookup lookup;
    private final Collection<ClassNode> classes;
    private final Report report;

    private BundleReferee(Collection<ClassNode> classes, Listing listing) {
        this.classes = classes;
        this.listing = listing;
        own = Declarations.of(classes);
        lookup = new Lookup(own.or(listing).or(Declarations.jdk()));
        report = new Report("Our bundles (" + classes.size() + " classes)");
    }

    /**
     * @param classes the compiled classes of all bundles
     * @param listing KNIME's API
     * @return what they use, and what of it is not in the listing
     */
    public static Report check(Collection<ClassNode> classes, Listing listing) {
        BundleReferee referee = new BundleReferee(classes, listing);
        referee.checkAll();
        return referee.report;
    }

    private void checkAll() {
        for (ClassNode node : classes) {
            if (Names.isKnime(node.name)) {
                report.violations().add(Names.readable(node.name) + " is in a package of KNIME's");
            }
            References.of(node).forEach(reference -> check(node.name, reference));
        }
    }

    private void check(String user, Reference reference) {
        if (reference instanceof OfClass type) {
            checkType(user, type);
        } else if (reference instanceof OfMember member) {
            checkMember(user, member);
        } else if (reference instanceof OfEmptyArray attribute && Names.isKnime(attribute.owner())) {
            boolean exists = listing.find(attribute.owner()).stream().map(ApiType::members).flatMap(Collection::stream)
                .anyMatch(m -> m.name().equals(attribute.name()) && m.descriptor().startsWith("()["));
            note(user, attribute, exists);
        }
    }

    private void checkType(String user, OfClass type) {
        if (Names.isKnime(type.owner())) {
            note(user, type, listing.find(type.owner()).isPresent());
        }
    }

    private void checkMember(String user, OfMember reference) {
        if (Names.isKnime(reference.owner())) {
            note(user, reference, lookup.find(reference.owner(), reference.member()) instanceof Declared);
        } else if (own.find(reference.owner()).isPresent()) {
            checkInherited(user, reference);
        }
    }

    /** A member used on a class of ours may be inherited from KNIME. */
    private void checkInherited(String user, OfMember reference) {
        Lookup.Result result = lookup.find(reference.owner(), reference.member());
        boolean fromKnime = lookup.supertypes(reference.owner()).stream().anyMatch(Names::isKnime);
        if (result instanceof Declared declared && Names.isKnime(declared.owner())) {
            note(user, new OfMember(declared.owner(), reference.member()), true);
        } else if (result instanceof Absent && fromKnime || result instanceof Unknown unknown && Names.isKnime(
            unknown.type())) {
            note(user, reference, false);
        }
    }

    private void note(String user, Reference reference, boolean exists) {
        report.checked().add(reference.toString());
        if (!exists) {
            report.violations().add(Names.readable(user) + " refers to " + reference);
        }
    }
}
