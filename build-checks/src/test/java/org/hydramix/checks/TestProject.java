package org.hydramix.checks;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hydramix.checks.listing.Listing;

/** The project under test. */
public final class TestProject {

    /** The project that this module is part of; the build says where it is. */
    public static final Project PROJECT = new Project(Path.of(requireNonNull(System.getProperty("hydramix.root"))));

    private TestProject() {
    }

    /**
     * @return the committed part of KNIME's API
     * @throws IOException if it cannot be read
     */
    public static Listing listing() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            requireNonNull(TestProject.class.getResourceAsStream("/knime-api-5.8.txt")), StandardCharsets.UTF_8))) {
            return Listing.read(reader);
        }
    }
}
