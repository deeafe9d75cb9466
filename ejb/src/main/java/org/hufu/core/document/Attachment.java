package org.hufu.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The one file inside a certificate PDF: its credential. Source: ISO 32000-1, 7.11. */
final class Attachment {
  static final String NAME = "certificate.vc.jwt";
  private static final int MAX_SIZE_BYTES = 1024 * 1024;

  private Attachment() {}

  /** Text of the credential, one character per byte; empty with the reason added to the flaws. */
  static Optional<String> read(List<COSDictionary> attachments, Set<PdfFlaw> flaws) {
    if (attachments.size() > 1) {
      flaws.add(PdfFlaw.SECOND_ATTACHMENT);
      return Optional.empty();
    }
    if (attachments.isEmpty() || !isNamed(attachments.get(0))) {
      flaws.add(PdfFlaw.NO_CREDENTIAL);
      return Optional.empty();
    }
    Optional<String> text = file(attachments.get(0)).flatMap(Attachment::text);
    if (text.isEmpty()) {
      flaws.add(PdfFlaw.CREDENTIAL_UNREADABLE);
    }
    return text;
  }

  private static boolean isNamed(COSDictionary specification) {
    String name = specification.getString(COSName.F);
    return NAME.equals(name) && NAME.equals(specification.getString(COSName.UF, name));
  }

  private static Optional<COSStream> file(COSDictionary specification) {
    COSDictionary files = specification.getCOSDictionary(COSName.EF);
    if (files == null) {
      return Optional.empty();
    }
    COSBase plain = files.getDictionaryObject(COSName.F);
    boolean one =
        plain instanceof COSStream
            && files.getValues().stream().allMatch(COSBase.class::isInstance)
            && files.keySet().stream().allMatch(key -> files.getDictionaryObject(key) == plain);
    return one ? Optional.of((COSStream) plain) : Optional.empty();
  }

  /** Decodes here, and not by PDFBox, since PDFBox would unpack any amount. */
  private static Optional<String> text(COSStream stream) {
    COSBase filter = stream.getDictionaryObject(COSName.FILTER);
    if (filter instanceof COSArray filters && filters.size() == 1) {
      filter = filters.getObject(0);
    }
    boolean packed = COSName.FLATE_DECODE.equals(filter);
    if ((filter != null && !packed) || stream.containsKey(COSName.DECODE_PARMS)) {
      return Optional.empty();
    }
    try (InputStream raw = stream.createRawInputStream();
        InputStream plain = packed ? new InflaterInputStream(raw) : raw) {
      byte[] bytes = plain.readNBytes(MAX_SIZE_BYTES + 1);
      return bytes.length > MAX_SIZE_BYTES
          ? Optional.empty()
          : Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
