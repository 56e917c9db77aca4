package dev.ross.standalone.keycloak;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test the same realm, made for the first test that needs it and closed after the last. */
final class OneRealm implements ParameterResolver {
    static final String LOCK = "the one realm";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TrialRealm.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneRealm.class))
                .computeIfAbsent(TrialRealm.class, first -> made(), TrialRealm.class);
    }

    private static TrialRealm made() {
        try {
            return new TrialRealm();
        } catch (Exception e) {
            throw new ParameterResolutionException("The realm could not be made", e);
        }
    }
}
