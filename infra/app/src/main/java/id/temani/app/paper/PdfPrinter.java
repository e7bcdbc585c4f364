package id.temani.app.paper;

import id.temani.wording.Enclosure;
import id.temani.wording.Enclosure.Kind;
import id.temani.wording.Printer;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** Prints PDF on A4, because every phone opens that and Twilio passes it on. Emoji are left out: the font has none. */
public final class PdfPrinter implements Printer {

    private static final float MARGIN = 56;
    private static final Font HEADING = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 14);
    private static final Font TEXT = FontFactory.getFont(FontFactory.HELVETICA, 11);

    @Override
    public Enclosure print(String name, String heading, List<String> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            document.add(paragraph(heading, HEADING));
            lines.forEach(line -> document.add(paragraph(line, TEXT)));
        }
        return new Enclosure(name, Kind.PDF, bytes.toByteArray());
    }

    private static Paragraph paragraph(String line, Font font) {
        var paragraph = new Paragraph(line, font);
        paragraph.setSpacingAfter(font.getSize() / 2);
        return paragraph;
    }
}
