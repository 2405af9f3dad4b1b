package org.hydramix.host.batch;

import java.io.PrintStream;

/** The text that is printed when there are no arguments. */
final class Usage {

    private static final String TEXT = """
        Usage: The following options are available:
         -nosave           => do not save the workflow after execution has finished
         -reset            => reset workflow prior to execution
         -failonloaderror  => don't execute if there are errors during workflow loading
         -updateLinks      => update metanode links to latest version
         -credential=name[;login[;password]] => for each credential enter credential
         -masterkey[=...]  => prompt for master password (used in e.g. database nodes),
         -preferences=...  => path to the file containing eclipse/knime preferences,
         -workflowFile=... => ZIP file with a ready-to-execute workflow in the root\s
         -workflowDir=...  => directory with a ready-to-execute workflow
         -destFile=...     => ZIP file where the executed workflow should be written to
         -destDir=...      => directory where the executed workflow is saved to
         -workflow.variable=name,value,type => define or overwrite workflow variable
         -vmargs -Dorg.knime.core.maxThreads=n => sets the maximum
                              number of nodes that run at the same time
        Further options:
         -option=nodeID,name,value,type => change a setting of a node; groups are separated by '/'
         -noexecute        => load and configure only
        Not supported by this host: -updateLinks, -credential, -masterkey.
        The result: 0 success, 2 wrong arguments, 3 the workflow could not be loaded, 4 it could not be executed.
        """;

    private Usage() {
    }

    static void print(final PrintStream out) {
        out.print(TEXT);
    }
}
