package org.hufu.portal.token;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A token that is logged in to at the first request, once in the life of its process. */
final class OpenToken {
  /** Of a digest; the signature is r and s one after the other. */
  private static final String ECDSA = "NONEwithECDSAinP1363Format";

  private final TokenAddress address;
  private final TokenLogin login;
  private final Map<String, PrivateKey> fresh = new HashMap<>();
  private Session session;

  /** A provider that is logged in, and the keys that it shows. */
  private record Session(Provider provider, KeyStore keys) {}

  OpenToken(TokenAddress address, TokenLogin login) {
    this.address = address;
    this.login = login;
  }

  /** A key pair that lasts only if it is kept. */
  byte[] make(String curve) throws TokenLogin.Refused, TokenFails {
    Session open = open();
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", open.provider());
      generator.initialize(new ECGenParameterSpec(curve));
      KeyPair pair = generator.generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      fresh.put(Base64.getEncoder().encodeToString(encoded), pair.getPrivate());
      return encoded;
    } catch (GeneralSecurityException | ProviderException e) {
      throw TokenFails.of(e);
    }
  }

  void keep(String publicKey, String kid, byte[] certificate)
      throws TokenLogin.Refused, TokenFails {
    Session open = open();
    try {
      Certificate chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(certificate));
      open.keys().setKeyEntry(kid, fresh(publicKey), null, new Certificate[] {chain});
    } catch (GeneralSecurityException | ProviderException e) {
      throw TokenFails.of(e);
    }
  }

  byte[] signFresh(String publicKey, byte[] digest) throws TokenLogin.Refused, TokenFails {
    Session open = open();
    return sign(open, fresh(publicKey), digest);
  }

  byte[] sign(String kid, byte[] digest) throws TokenLogin.Refused, TokenFails {
    Session open = open();
    try {
      return sign(open, found((PrivateKey) open.keys().getKey(kid, null)), digest);
    } catch (GeneralSecurityException | ProviderException e) {
      throw TokenFails.of(e);
    }
  }

  private static byte[] sign(Session open, PrivateKey key, byte[] digest) throws TokenFails {
    try {
      Signature signature = Signature.getInstance(ECDSA, open.provider());
      signature.initSign(key);
      signature.update(digest);
      return signature.sign();
    } catch (GeneralSecurityException | ProviderException e) {
      throw TokenFails.of(e);
    }
  }

  private PrivateKey fresh(String publicKey) throws TokenFails {
    return found(fresh.get(publicKey));
  }

  private static PrivateKey found(PrivateKey key) throws TokenFails {
    if (key == null) {
      throw new TokenFails("KEY_MISSING");
    }
    return key;
  }

  private Session open() throws TokenLogin.Refused, TokenFails {
    if (session == null) {
      try {
        Provider provider = address.provider();
        login.login((AuthProvider) provider);
        KeyStore keys = KeyStore.getInstance("PKCS11", provider);
        keys.load(null, null);
        session = new Session(provider, keys);
      } catch (IllegalStateException | UncheckedIOException e) {
        throw new TokenFails("PIN_FILE");
      } catch (GeneralSecurityException
          | IOException
          | ProviderException
          | InvalidParameterException e) {
        throw TokenFails.of(e);
      }
    }
    return session;
  }
}
