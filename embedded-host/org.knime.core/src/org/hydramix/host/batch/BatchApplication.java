package org.hydramix.host.batch;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The Equinox application {@code org.knime.product.KNIME_BATCH_APPLICATION}. */
public final class BatchApplication implements IApplication {

    /** Called by Equinox. */
    public BatchApplication() {
        // nothing to prepare
    }

    @Override
    public Object start(final IApplicationContext context) throws InterruptedException {
        final String[] arguments = (String[])context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        // otherwise the launcher may show a splash screen for ever
        context.applicationRunning();
        return new BatchRun().run(arguments);
    }

    @Override
    public void stop() {
        // the run has a shutdown hook of its own
    }
}
