package dev.ross.query.platform.axon.log;

import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** Makes the resolver of {@link LogPosition} parameters for tests that need no whole service. */
public final class PositionParameterFixture {
    private PositionParameterFixture() {}

    public static ParameterResolverFactory parameter() {
        return new PositionParameter();
    }
}
