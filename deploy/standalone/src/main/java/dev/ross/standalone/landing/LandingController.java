package dev.ross.standalone.landing;

import dev.ross.platform.settings.PublicUrlProperties;
import dev.ross.platform.settings.RegionProperties;
import dev.ross.platform.token.IssuerProperties;
import dev.ross.standalone.mail.DevInbox;
import dev.ross.standalone.mail.LoopbackRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the landing page. Addresses that only this machine can reach are shown only to requests from this machine. */
@RestController
class LandingController {
    private final URI system;
    private final URI issuer;
    private final String region;
    private final int managementPort;
    private final boolean hasInbox;

    LandingController(
            PublicUrlProperties system,
            IssuerProperties issuer,
            RegionProperties regions,
            @Value("${management.server.port}") int managementPort,
            ObjectProvider<DevInbox> inbox) {
        this.system = system.publicUrl();
        this.issuer = URI.create(issuer.issuer());
        this.region = regions.regions().getFirst();
        this.managementPort = managementPort;
        this.hasInbox = inbox.getIfAvailable() != null;
    }

    @GetMapping(path = "/", produces = "text/html;charset=UTF-8")
    String show(HttpServletRequest request) {
        var page = new LandingPage(system, issuer, region);
        return LoopbackRequests.isWhereThisCameIn(request)
                ? page.atThisMachine(managementPort, hasInbox)
                : page.fromElsewhere();
    }
}
