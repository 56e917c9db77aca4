package dev.ross.e2e.people;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Request;
import java.net.URI;

/** An anonymous visitor. */
public record AnonymousVisitor(InstallationFixture installation) {
    public Answer get(String path) {
        return new Request("GET", URI.create(installation.system() + "/api/v1" + path), null).send();
    }
}
