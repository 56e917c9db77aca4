package dev.ross.e2e;

import dev.ross.e2e.cluster.ClusterFixture;
import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.installation.OneProcess;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every story the same installation, opened for the first story that needs it and closed after the last: one
 * process, or a cluster if the build says so.
 */
final class SharedInstallation implements ParameterResolver {
    static final String CLUSTER = "ross.cluster";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return InstallationFixture.class.isAssignableFrom(
                parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var installation = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedInstallation.class))
                .computeIfAbsent(InstallationFixture.class, first -> built(), InstallationFixture.class);
        if (!installation.isOpen()) installation.open();
        return installation;
    }

    private static InstallationFixture built() {
        return Boolean.getBoolean(CLUSTER) ? ClusterFixture.inANewFolder() : OneProcess.inANewFolder("installation");
    }
}
