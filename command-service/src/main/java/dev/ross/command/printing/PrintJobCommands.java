package dev.ross.command.printing;

import static dev.ross.command.platform.axon.AggregateRepository.once;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.printing.PrintJobCommand;
import dev.ross.contracts.printing.PrintJobCommand.BeginPrint;
import dev.ross.contracts.printing.PrintJobCommand.GiveUpPrint;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrintDelayed;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrintInterrupted;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrinted;
import dev.ross.contracts.printing.PrintJobCommand.Reprint;
import dev.ross.contracts.printing.PrintJobCommand.RequestPrint;
import dev.ross.contracts.printing.PrintJobId;
import dev.ross.contracts.printing.PrintJobRejection;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Handles commands about print jobs. */
@Component
class PrintJobCommands {
    private final AggregateRepository<PrintJobId, PrintJob> jobs;
    private final Clock clock;

    PrintJobCommands(AggregateRepositories repositories, Clock clock) {
        this.jobs = repositories.of(
                PrintJob.class, StreamKind.PRINT_JOB, PrintJob::blank, PrintJobRejection.UNKNOWN_PRINT_JOB);
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(RequestPrint request) {
        return decide(
                jobs.existingOrNew(request.job()), request, (PrintJob job, Instant now) -> job.decide(request, now));
    }

    @CommandHandler
    CommandOutcome handle(BeginPrint begin) {
        return decide(begin, (job, now) -> job.decide(begin, now));
    }

    @CommandHandler
    CommandOutcome handle(RecordPrinted printed) {
        return decide(printed, (job, now) -> job.decide(printed, now));
    }

    @CommandHandler
    CommandOutcome handle(RecordPrintInterrupted interrupted) {
        return decide(interrupted, (job, now) -> job.decide(interrupted, now));
    }

    @CommandHandler
    CommandOutcome handle(RecordPrintDelayed delayed) {
        return decide(delayed, (job, now) -> job.decide(delayed, now));
    }

    @CommandHandler
    CommandOutcome handle(GiveUpPrint giveUp) {
        return decide(giveUp, (job, now) -> job.decide(giveUp, now));
    }

    @CommandHandler
    CommandOutcome handle(Reprint reprint, MetaData metaData) {
        var now = clock.instant();
        return once(
                jobs.existing(reprint.job()),
                reprint.job(),
                RequestMetadata.by(metaData),
                job -> job.decide(reprint, now));
    }

    private CommandOutcome decide(PrintJobCommand command, BiConsumer<PrintJob, Instant> decision) {
        return decide(jobs.existing(command.job()), command, decision);
    }

    private CommandOutcome decide(
            Aggregate<PrintJob> job, PrintJobCommand command, BiConsumer<PrintJob, Instant> decision) {
        var now = clock.instant();
        job.execute(root -> decision.accept(root, now));
        return new CommandOutcome(command.job().toString(), job.version());
    }
}
