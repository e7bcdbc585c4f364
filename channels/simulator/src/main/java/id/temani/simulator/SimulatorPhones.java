package id.temani.simulator;

import id.temani.conversation.Content;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the page does with one phone. Every request record hides what it carries, because Spring prints requests when
 * somebody turns its logging up.
 */
@RestController
@RequestMapping("/simulator/phones/{phone:[a-z0-9]{20,40}}")
class SimulatorPhones {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Screens screens;
    private final Album album;
    private final Handset handset;

    SimulatorPhones(Screens screens, Album album, Handset handset) {
        this.screens = screens;
        this.album = album;
        this.handset = handset;
    }

    record Message(String ref, String text) {
        Message {
            requireRef(ref);
            text = cut(text);
            if (text.isBlank()) {
                throw new IllegalArgumentException("A message needs a text");
            }
        }

        @Override
        public String toString() {
            return "Message[redacted]";
        }
    }

    record Tap(String ref, String message, String payload) {
        Tap {
            requireRef(ref);
            requireRef(message);
            payload = cut(payload);
        }

        @Override
        public String toString() {
            return "Tap[redacted]";
        }
    }

    record Opening(String ref, String code) {
        Opening {
            requireRef(ref);
            code = cut(code).strip();
        }

        @Override
        public String toString() {
            return "Opening[redacted]";
        }
    }

    record Other(String ref, Content.Kind kind) {
        Other {
            requireRef(ref);
            Objects.requireNonNull(kind);
        }
    }

    /** @param photo the file as it is, Base64 in JSON */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Photo(String ref, String caption, byte[] photo) {
        Photo {
            requireRef(ref);
            caption = cut(caption);
            Objects.requireNonNull(photo);
        }

        @Override
        public String toString() {
            return "Photo[redacted]";
        }
    }

    record Edit(String ref, String message, String text) {
        Edit {
            requireRef(ref);
            requireRef(message);
            text = cut(text);
        }

        @Override
        public String toString() {
            return "Edit[redacted]";
        }
    }

    record Repeat(String message) {
        Repeat {
            requireRef(message);
        }
    }

    record Block(String ref, boolean blocked) {
        Block {
            requireRef(ref);
        }
    }

    @GetMapping
    Screen.View look(
            @PathVariable PhoneId phone,
            @RequestParam(defaultValue = "") String life,
            @RequestParam(defaultValue = "-1") long since) {
        return screens.find(phone.address())
                .map(screen -> screen.view(life, since))
                .orElse(Screen.View.EMPTY);
    }

    @PostMapping("/messages")
    ResponseEntity<Void> write(@PathVariable PhoneId phone, @RequestBody Message message) {
        return answer(handset.send(phone.address(), message.ref(), new Content.Text(message.text())));
    }

    @PostMapping("/taps")
    ResponseEntity<Void> tap(@PathVariable PhoneId phone, @RequestBody Tap tap) {
        return answer(handset.tap(phone.address(), tap.ref(), tap.message(), tap.payload()));
    }

    /** As through the link or QR code of a poster. */
    @PostMapping("/openings")
    ResponseEntity<Void> open(@PathVariable PhoneId phone, @RequestBody Opening opening) {
        return answer(handset.send(phone.address(), opening.ref(), new Content.Opened(opening.code())));
    }

    /** A voice message, a sticker and so on: without any content, only to see the answer. */
    @PostMapping("/unsupported")
    ResponseEntity<Void> sendOther(@PathVariable PhoneId phone, @RequestBody Other other) {
        return answer(handset.send(phone.address(), other.ref(), new Content.Unsupported(other.kind())));
    }

    @PostMapping("/photos")
    ResponseEntity<Void> sendPhoto(@PathVariable PhoneId phone, @RequestBody Photo photo) {
        var place = album.keep(photo.ref(), photo.photo());
        return answer(handset.send(phone.address(), photo.ref(), new Content.Photo(place, photo.caption())));
    }

    @PostMapping("/edits")
    ResponseEntity<Void> edit(@PathVariable PhoneId phone, @RequestBody Edit edit) {
        return answer(handset.edit(phone.address(), edit.ref(), edit.message(), edit.text()));
    }

    @PostMapping("/repeats")
    ResponseEntity<Void> repeat(@PathVariable PhoneId phone, @RequestBody Repeat repeat) {
        return answer(handset.again(phone.address(), repeat.message()));
    }

    @PostMapping("/block")
    ResponseEntity<Void> block(@PathVariable PhoneId phone, @RequestBody Block block) {
        return answer(handset.block(phone.address(), block.ref(), block.blocked()));
    }

    /** Empties the screen; the conversation goes on as it stands. */
    @PostMapping("/clear")
    void clear(@PathVariable PhoneId phone) {
        screens.find(phone.address()).ifPresent(Screen::clear);
    }

    /** The file under a message, to be saved; as often as the message is there. */
    @GetMapping("/files/{message}")
    ResponseEntity<Resource> file(@PathVariable PhoneId phone, @PathVariable String message) {
        return screens.find(phone.address())
                .flatMap(screen -> screen.find(message))
                .flatMap(bubble -> Optional.ofNullable(bubble.paper()))
                .map(paper -> ResponseEntity.ok()
                        .contentType(
                                MediaType.parseMediaType(paper.file().kind().mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(paper.name())
                                        .build()
                                        .toString())
                        .<Resource>body(new ByteArrayResource(paper.file().content())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/transcript")
    ResponseEntity<Resource> transcript(@PathVariable PhoneId phone) {
        return screens.find(phone.address())
                .map(screen -> new SavedTalk(screen.bubbles()).text().getBytes(StandardCharsets.UTF_8))
                .map(text -> ResponseEntity.ok().contentType(PLAIN).<Resource>body(new ByteArrayResource(text)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Handled here, so that nobody logs what could not be read. */
    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Void> unreadable() {
        return ResponseEntity.badRequest().build();
    }

    private static ResponseEntity<Void> answer(Handset.Outcome outcome) {
        return ResponseEntity.status(
                        switch (outcome) {
                            case DELIVERED -> HttpStatus.NO_CONTENT;
                            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
                            case BLOCKED -> HttpStatus.LOCKED;
                            case GONE -> HttpStatus.GONE;
                        })
                .build();
    }

    /** References are UUIDs, so that they say nothing about the phone and never collide between phones. */
    private static void requireRef(String ref) {
        if (!ref.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new IllegalArgumentException("A reference is a UUID in lower case");
        }
    }

    private static String cut(String text) {
        return text.length() <= Content.MOST_CHARACTERS ? text : text.substring(0, Content.MOST_CHARACTERS);
    }
}
