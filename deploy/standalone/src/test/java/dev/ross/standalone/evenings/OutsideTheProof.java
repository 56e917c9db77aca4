package dev.ross.standalone.evenings;

import dev.ross.query.platform.mongo.ViewStore;
import java.util.List;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Excludes the beans that the evenings do without: the web, health, meters, stores, and access to other systems. */
final class OutsideTheProof implements TypeFilter {
    private static final List<String> PACKAGES = List.of(
            "dev.ross.command.platform.web.",
            "dev.ross.command.platform.security.",
            "dev.ross.command.platform.watch.",
            "dev.ross.command.platform.health.",
            "dev.ross.command.platform.storage.",
            "dev.ross.query.platform.live.",
            "dev.ross.query.platform.security.",
            "dev.ross.query.platform.watch.",
            "dev.ross.query.platform.health.",
            "dev.ross.query.platform.web.",
            "dev.ross.query.platform.storage.",
            "dev.ross.query.platform.keys.",
            "dev.ross.saga.notification.BouncePoll",
            "dev.ross.saga.notification.RefusedAddresses",
            "dev.ross.saga.notification.SentMails",
            "dev.ross.saga.notification.push.",
            "dev.ross.saga.notification.template.MailRenderer",
            "dev.ross.saga.notification.template.SampleMails",
            "dev.ross.saga.photo.",
            "dev.ross.saga.printing.",
            "dev.ross.saga.team.",
            "dev.ross.saga.platform.outbox.",
            "dev.ross.saga.platform.health.",
            "dev.ross.saga.platform.identity.",
            "dev.ross.saga.platform.mail.",
            "dev.ross.saga.platform.deadletter.",
            "dev.ross.saga.platform.security.",
            "dev.ross.saga.platform.storage.",
            "dev.ross.saga.platform.store.",
            "dev.ross.saga.platform.watch.");

    /** Types that are needed from packages that are otherwise excluded. */
    private static final List<String> KEPT = List.of(
            "dev.ross.command.platform.axon.AggregateConfiguration",
            "dev.ross.command.platform.bus.CommandBusConfiguration",
            "dev.ross.command.platform.bus.DisagreementRecorder",
            "dev.ross.command.platform.fold.StreamFolds",
            "dev.ross.command.platform.axon.IdempotencyGuard",
            "dev.ross.command.platform.security.TeamIndex",
            "dev.ross.query.platform.axon.log.PositionParameter",
            "dev.ross.query.platform.axon.progress.ScreenPositions",
            "dev.ross.query.platform.axon.ScreenProcessorComponents",
            "dev.ross.query.platform.axon.state.ScreenRecords",
            "dev.ross.query.platform.axon.state.ScreenStates",
            "dev.ross.query.platform.mongo.ViewRegistry",
            "dev.ross.query.platform.deadletter.ScreenDeadLetters",
            "dev.ross.saga.platform.axon.HandlerParameters",
            "dev.ross.saga.platform.history.StreamHistory",
            "dev.ross.saga.platform.axon.CommandSender",
            "dev.ross.saga.platform.axon.UnsentCommands",
            "dev.ross.saga.platform.axon.SendPendingCommand",
            "dev.ross.saga.platform.directory.GuestDirectory",
            "dev.ross.saga.platform.directory.RestaurantDirectory",
            "dev.ross.saga.platform.message.MessageCheck",
            "dev.ross.saga.platform.message.PreferredChannels",
            "dev.ross.saga.platform.watch.MailMeters");

    private static final List<String> NEEDED_IN_PART =
            List.of("dev.ross.command.platform.", "dev.ross.query.platform.", "dev.ross.saga.platform.");

    @Override
    public boolean match(MetadataReader metadata, MetadataReaderFactory factory) {
        var name = metadata.getClassMetadata().getClassName();
        if (KEPT.contains(name)) return false;
        if (PACKAGES.stream().anyMatch(name::startsWith)) return true;
        if (NEEDED_IN_PART.stream().anyMatch(name::startsWith)) return true;
        if (name.startsWith("dev.ross.query.")) return !isProjectionOrView(metadata, name);
        return name.endsWith("Controller") || name.endsWith("Service");
    }

    private static boolean isProjectionOrView(MetadataReader metadata, String name) {
        return name.endsWith("Projection")
                || ViewStore.class.getName().equals(metadata.getClassMetadata().getSuperClassName());
    }
}
