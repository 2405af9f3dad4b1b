package org.hydramix.checks.referee;

/** What to do about a violation. */
final class Remedy {

    static final String TEXT = """
        The committed listing holds only the classes that were mentioned when it was made. If a class is new to us, run
          ./mvnw -B verify -Dknime.listing=PATH/api-5.8.txt
        which refreshes build-checks/src/test/resources/knime-api-5.8.txt. What is reported after that is not in \
        KNIME 5.8: use something else.""";

    private Remedy() {
    }
}
