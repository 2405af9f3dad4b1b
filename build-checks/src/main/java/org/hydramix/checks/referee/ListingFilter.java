package org.hydramix.checks.referee;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hydramix.checks.Project;
import org.hydramix.checks.classfile.Reference;
import org.hydramix.checks.classfile.References;
import org.hydramix.checks.listing.Listing;
import org.hydramix.checks.listing.Lookup;
import org.objectweb.asm.tree.ClassNode;

/**
 * Cuts the part that is needed out of the full listing: all lines of each class that our bundles or the host mention,
 * and of its supertypes. Run by {@code ./mvnw verify -Dknime.listing=FILE}.
 */
public final class ListingFilter {

    private static final List<String> HEADER = List.of(
        "# Part of the listing of KNIME 5.8.3's public and protected API: the classes that this project mentions.",
        "# Made by org.hydramix.checks.referee.ListingFilter; refresh it with ./mvnw -B verify -Dknime.listing=FILE",
        "# class#member descriptor; class#<class> modifiers, superclass, interfaces");

    private ListingFilter() {
    }

    /**
     * @param args the full listing, the project's folder, the file to write
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Project project = new Project(Path.of(args[1]));
        List<ClassNode> classes = new ArrayList<>(project.bundleClasses());
        classes.addAll(project.hostClasses());
        try (BufferedReader reader = Files.newBufferedReader(Path.of(args[0]))) {
            Files.write(Path.of(args[2]), filter(Listing.read(reader), classes));
        }
    }

    /**
     * @param full the full listing
     * @param classes compiled classes
     * @return the lines of the classes that they mention, sorted by class, under a heading
     */
    public static List<String> filter(Listing full, Collection<ClassNode> classes) {
        Lookup lookup = new Lookup(full);
        Set<String> names = new TreeSet<>();
        classes.stream().flatMap(node -> References.of(node).stream()).map(Reference::owner).filter(Names::isKnime)
            .map(lookup::supertypes).forEach(names::addAll);
        List<String> lines = new ArrayList<>(HEADER);
        names.forEach(name -> lines.addAll(full.lines(name)));
        return lines;
    }
}
